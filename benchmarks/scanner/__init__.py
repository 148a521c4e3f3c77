"""What scanners, fax machines, telephones and desks do to a paper, and how well docscan still reads it."""
