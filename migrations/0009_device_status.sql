-- device status
select 1;
