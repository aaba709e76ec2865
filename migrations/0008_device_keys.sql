-- device keys
select 1;
