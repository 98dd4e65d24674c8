"""How certain an event is said to be."""
