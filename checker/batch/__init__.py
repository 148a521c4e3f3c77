"""Many files at once: killable workers read and judge, one line of JSON leaves for every shipment."""
