"""An archive at a glance: the stories that its reports tell, and a timeline of the days worth a line."""
