"""Quality of links: copies, quotations and claims over documents."""
