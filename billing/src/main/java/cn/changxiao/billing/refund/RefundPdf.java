package cn.changxiao.billing.refund;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A refund on A5: how much goes back to whom, why and how. */
@Singleton
public class RefundPdf {

    private final PdfFonts fonts;

    RefundPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The receipt of an approved refund; {@code printing} 1 is the original. */
    public byte[] print(Refund refund, int printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfSeal seal = PdfSeal.original(ContentHash.of(refund), "").duplicate(printing);
        try (PdfPages pages = PdfPages.a5(fonts, seal, out)) {
            pages.title("物业服务费退款凭证", "%s　编号 %s".formatted(refund.issuer(), refund.number()));
            pages.facts(facts(refund));
            pages.note(
                    "退款　¥ %s".formatted(refund.amount().grouped()),
                    PdfStyle.BODY.bold().sized(14));
            pages.note("退款经办与审批为两人。已开具发票的，请凭红字发票处理。", PdfStyle.NOTE);
        }
        return out.toByteArray();
    }

    private static List<Fact> facts(Refund refund) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("小区", refund.compound()),
                new Fact("房屋", refund.place()),
                new Fact("退款原因", refund.reason().label()),
                new Fact("说明", refund.note()),
                new Fact("状态", refund.state().label())));
        refund.paidOn().ifPresent(day -> facts.add(new Fact("付款日期", day.toString())));
        refund.channel().ifPresent(channel -> facts.add(new Fact("付款方式", channel.label())));
        refund.channelTransaction().ifPresent(number -> facts.add(new Fact("渠道流水号", number)));
        return facts;
    }
}
