package cn.changxiao.app.console.unitimport;

import cn.changxiao.property.unitfile.UnitPart;
import cn.changxiao.property.unitimport.UnitConflict;
import cn.changxiao.property.unitimport.UnitFinding;
import cn.changxiao.property.unitimport.UnitSummary;
import java.util.List;

/** A preview with its progress, or after confirmation the result. */
public record UnitImportPage(
        UnitSummary summary,
        long user,
        List<UnitFinding> critical,
        List<UnitFinding> incomplete,
        List<UnitConflict> conflicts) {

    /** Balances are confirmed by somebody else than who chose the mapping. */
    public boolean canConfirm() {
        return !summary.isMoney() || summary.maker().value() != user;
    }

    /** Whether there is a certificate of opening fund balances to look at. */
    public boolean hasCertificate() {
        return summary.isConfirmed() && summary.parts().contains(UnitPart.FUND);
    }

    /** What is being done at present. */
    public String working() {
        String verb = summary.uploaded().work().filter("IMPORTING"::equals).isPresent() ? "正在导入" : "正在读取并核对";
        return "%s：%,d 行，%d%%".formatted(verb, summary.uploaded().rowsDone(), summary.percentDone());
    }
}
