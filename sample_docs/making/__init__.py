"""The drawing of the sample papers: forms, workbooks and the dossiers printed on them."""
