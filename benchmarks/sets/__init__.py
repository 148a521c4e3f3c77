"""Whole sets of papers for one shipment: honest ones that differ as life has it, and the same with one value falsified."""
