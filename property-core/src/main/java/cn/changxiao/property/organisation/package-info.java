/** Organisations: managers, committees, street offices, custodians, operators. Not who manages what: see management. */
package cn.changxiao.property.organisation;
