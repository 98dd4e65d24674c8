"""Many reports at a glance: the stories that they tell, and the days worth a line."""
