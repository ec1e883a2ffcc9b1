"""Training of the learned reader: `make train`; see training/README.md. Needs PyTorch, which reading never does."""
