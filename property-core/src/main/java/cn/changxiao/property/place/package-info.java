/**
 * The tree province → city → county → street → community on which organisations, compounds and permissions hang. It
 * knows codes and names, not borders or maps.
 */
package cn.changxiao.property.place;
