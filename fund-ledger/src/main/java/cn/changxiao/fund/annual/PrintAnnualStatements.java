package cn.changxiao.fund.annual;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.OutputStream;

/** Prints the year's statements of all units of a compound in the order of delivery; the trail says who did. */
@Singleton
public class PrintAnnualStatements {

    private final AnnualStatements statements;
    private final AnnualStatementPdf pdf;
    private final AuditLog audit;

    PrintAnnualStatements(AnnualStatements statements, AnnualStatementPdf pdf, AuditLog audit) {
        this.statements = statements;
        this.pdf = pdf;
        this.audit = audit;
    }

    /** Writes the file and leaves the stream open. */
    @Transactional
    public void print(Viewer viewer, CompoundId compound, int year, OutputStream out) {
        audit.record(viewer, "PrintAnnualStatements", "compound:" + compound, "打印 %d 年度分户账对账单".formatted(year));
        pdf.write(
                ContentHash.of("annual-statements", compound, year),
                out,
                reader -> statements.each(viewer, compound, year, reader));
    }
}
