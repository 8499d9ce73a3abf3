"""`python -m simulator.cli` is `rehearse`."""

from simulator.cli.main import main

main(prog_name="rehearse")
