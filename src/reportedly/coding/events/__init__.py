"""Who did what to whom: triggers, arguments, certainty, and the events made of them."""
