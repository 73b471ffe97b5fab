/**
 * Hand-over batches: facilities of one compound that go to one operator, from the draft to the day of title. The paper
 * about it is in {@code certificate}; the owners' decision itself is not here.
 */
package cn.changxiao.handover.transfer;
