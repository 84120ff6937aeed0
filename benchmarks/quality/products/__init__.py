"""Quality of products: what a good analyst would put in, and how much of it is printed."""
