-- files
select 1;
