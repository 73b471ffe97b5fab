/**
 * What the columns of each bank's files mean, as data: the maps that come with the service and those that an organisation
 * has made. How a row is read under a map is in {@code format}.
 */
package cn.changxiao.property.bankstatement.map;
