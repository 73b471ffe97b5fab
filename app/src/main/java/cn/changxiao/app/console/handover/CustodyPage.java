package cn.changxiao.app.console.handover;

import cn.changxiao.handover.facility.Custody;
import cn.changxiao.handover.facility.CustodyTimeline;
import java.time.LocalDate;
import java.util.List;

/** The custody of a facility today and over time. */
public record CustodyPage(LocalDate today, Custody now, List<Custody> changes) {

    static CustodyPage of(CustodyTimeline timeline, LocalDate today) {
        return new CustodyPage(today, timeline.custodyOn(today), timeline.changes());
    }
}
