package cn.changxiao.billing.letter;

import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Letters on A5, each on a page of its own: what is demanded, month by month, and the slip for who delivers it. */
@Singleton
public class LetterPdf {

    private static final int MONTHS_SHOWN = 8;

    private final PdfFonts fonts;

    LetterPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** Needs at least one. */
    public byte[] print(List<Letter> letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfSeal seal =
                letters.size() == 1 ? PdfSeal.original(letters.get(0).contentHash(), "") : new PdfSeal("", "", 1);
        try (PdfPages pages = PdfPages.a5(fonts, seal, out)) {
            for (int i = 0; i < letters.size(); i++) {
                if (i > 0) {
                    pages.newPage();
                }
                write(pages, letters.get(i));
            }
        }
        return out.toByteArray();
    }

    private static void write(PdfPages pages, Letter letter) {
        pages.title(letter.isLawyers() ? "律师函（待律师签发）" : "物业服务费催缴函", "编号 %d　%s".formatted(letter.id(), letter.madeOn()));
        pages.facts(List.of(
                new Fact("收费单位", letter.issuer()),
                new Fact("业主", letter.owner()),
                new Fact("小区", letter.compound()),
                new Fact("房屋", letter.place())));
        pages.paragraph(letter.said());
        List<List<String>> rows = new ArrayList<>(months(letter.months()));
        rows.add(List.of(
                "合计", "请于 " + letter.answerBy() + " 前", letter.demanded().grouped()));
        pages.table(List.of(PdfColumn.text("账期", 3), PdfColumn.text("交费期限", 4), PdfColumn.number("未缴（元）", 3)), rows);
        pages.note("对金额有异议或一次缴纳有困难的，请到物业服务中心登记异议或申请分期，办理期间不再催缴。", PdfStyle.NOTE);
        pages.heading("送达记录");
        pages.facts(List.of(
                new Fact("送达人", "＿＿＿＿＿＿"),
                new Fact("送达日期", "＿＿＿＿＿＿"),
                new Fact("方式", "□当面　□张贴　□挂号"),
                new Fact("签收／编号", "＿＿＿＿＿＿")));
    }

    /** The latest months one by one and those before them in one line, so that a letter is one page. */
    private static List<List<String>> months(List<Letter.Month> all) {
        int together = all.size() > MONTHS_SHOWN ? all.size() - MONTHS_SHOWN + 1 : 0;
        List<List<String>> rows = new ArrayList<>();
        if (together > 0) {
            Letter.Month oldest = all.get(0);
            rows.add(List.of(
                    "%s 起 %d 期".formatted(oldest.period(), together),
                    "最早 " + oldest.dueOn(),
                    Money.sum(all.subList(0, together).stream()
                                    .map(Letter.Month::open)
                                    .toList())
                            .grouped()));
        }
        for (Letter.Month month : all.subList(together, all.size())) {
            rows.add(List.of(
                    month.period(), month.dueOn().toString(), month.open().grouped()));
        }
        return rows;
    }
}
