"""Who decided what on a finding, and why: a signed, chained log that nobody can change unseen, and the case files made from it."""
