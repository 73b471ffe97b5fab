/** What modules that do not know of acceptances may know of renovations; a port, answered by the module that records them. */
package cn.changxiao.property.renovation;
