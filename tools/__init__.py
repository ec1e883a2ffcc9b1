"""Scripts that developers run."""
