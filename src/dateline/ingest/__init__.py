"""Bytes to Document."""
