package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.collection.analysis.Ageing;
import cn.changxiao.billing.collection.analysis.AgeingLine;
import cn.changxiao.property.money.Rate;

/** What is open by age. */
public record AgeingPage(Ageing ageing, String options) {

    public static Rate share(AgeingLine line, ArrearsAge age) {
        return new Rate(line.of(age).fen(), line.total().fen());
    }
}
