"""Our own phrases, and the command that makes the reader's weights of them."""
