/**
 * Who may decide with how much: the voters' roll of a scope on a day, drawn from the bitemporal registry, frozen with a
 * hash and compared with what is known later. It counts nobody's vote and knows no proposal.
 */
package cn.changxiao.property.roll;
