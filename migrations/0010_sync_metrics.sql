-- sync metrics
select 1;
