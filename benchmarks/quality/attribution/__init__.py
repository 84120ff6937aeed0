"""Attribution: scored against PolNeAR and against labels of our own."""
