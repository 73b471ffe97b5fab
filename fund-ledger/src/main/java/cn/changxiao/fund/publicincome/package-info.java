/**
 * What common parts earn (4201) and what scrapped facilities leave (4301), paid into the fund (维修资金管理办法 art. 27; 物业管理条例
 * art. 54): recorded with its shares by area, booked and given to the units by a second person, so that nothing of it stays
 * in the pool. Interest is in {@code income}.
 */
package cn.changxiao.fund.publicincome;
