"""What a rep can do, one function each."""
