"""Trains the encoder; needs torch, which reading does not."""
