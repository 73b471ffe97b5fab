package cn.changxiao.billing.payment;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A receipt on A5: what was received and which months it paid. */
@Singleton
public class ReceiptPdf {

    private final PdfFonts fonts;

    ReceiptPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The receipt; {@code printing} 1 is the original. */
    public byte[] print(Receipt receipt, int printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfSeal seal = PdfSeal.original(ContentHash.of(receipt), "").duplicate(printing);
        try (PdfPages pages = PdfPages.a5(fonts, seal, out)) {
            pages.title("物业服务费收据", "%s　编号 %s".formatted(receipt.issuer(), receipt.number()));
            pages.facts(List.of(
                    new Fact("小区", receipt.compound()),
                    new Fact("房屋", receipt.place()),
                    new Fact("收款日期", receipt.receivedOn().toString()),
                    new Fact("收款方式", receipt.channel().label())));
            pages.heading("用于");
            pages.table(
                    List.of(PdfColumn.text("账期", 3), PdfColumn.text("项目", 6), PdfColumn.number("金额（元）", 3)),
                    rows(receipt));
            pages.note(
                    "收到　¥ %s".formatted(receipt.amount().grouped()),
                    PdfStyle.BODY.bold().sized(14));
            pages.note("本收据证明款项已收讫，不作为增值税发票。", PdfStyle.NOTE);
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(Receipt receipt) {
        List<List<String>> rows = new ArrayList<>();
        for (Receipt.Paid paid : receipt.paid()) {
            rows.add(List.of(paid.month().toString(), paid.item(), paid.amount().grouped()));
        }
        if (receipt.credited().isPositive()) {
            rows.add(List.of("", "转为预存款", receipt.credited().grouped()));
        }
        return rows;
    }
}
