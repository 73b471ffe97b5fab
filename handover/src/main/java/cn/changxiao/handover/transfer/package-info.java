/**
 * The commands on hand-over batches: draft, invite, check, agree, transfer, withdraw. Facilities of one compound go to one
 * operator, free of charge. The paper is in {@code certificate}; the owners' decision itself is not here.
 */
package cn.changxiao.handover.transfer;
