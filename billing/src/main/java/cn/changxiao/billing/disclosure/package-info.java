/**
 * What a manager regularly makes public of a compound: services, who answers for them and how they were performed, the
 * fees by item, income from common parts (Civil Code 943). No names and no single household; the maintenance fund is
 * published by its custodian.
 */
package cn.changxiao.billing.disclosure;
