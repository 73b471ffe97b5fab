package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.property.ContentHash;
import java.util.List;

/** A facility and its check result as a certificate states them. */
record CertifiedItem(FacilityId facility, CheckResult result) {

    /** What a certificate certifies, as 32 bytes: number, days, signatories and every item. */
    static byte[] hash(String number, Agreement agreement, String giverSignatory, List<CertifiedItem> items) {
        return ContentHash.of(number, agreement, giverSignatory, items);
    }
}
