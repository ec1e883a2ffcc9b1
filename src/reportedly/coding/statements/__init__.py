"""Who said what: statements and their chains."""

from reportedly.coding.statements.attribution import Attribution
from reportedly.coding.statements.finder import StatementFinder, load_statement_finder

__all__ = ["Attribution", "StatementFinder", "load_statement_finder"]
