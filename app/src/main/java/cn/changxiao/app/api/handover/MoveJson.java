package cn.changxiao.app.api.handover;

import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.transfer.Agreement;
import cn.changxiao.handover.transfer.NewBatch;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands on batches take; {@code key} makes a repetition harmless. */
final class MoveJson {

    private MoveJson() {}

    /** @throws InvalidValue if the text is no id */
    static long id(String text, String label) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new InvalidValue("%s“%s”不是编号，请填写查询得到的 id。".formatted(label, text));
        }
    }

    /** The id of what was recorded. */
    @Serdeable
    record Created(String id) {}

    /** A batch to be drafted. */
    @Serdeable
    record Draft(
            String key,
            String number,
            String compound,
            String operator,
            @Nullable String certificate,
            List<String> facilities) {

        NewBatch toCommand() {
            return new NewBatch(
                    new BusinessKey(key),
                    number,
                    new CompoundId(id(compound, "小区")),
                    new OrganisationId(id(operator, "接管单位")),
                    CertificateNumber.ifGiven(certificate),
                    facilities.stream()
                            .map(text -> new FacilityId(id(text, "设施")))
                            .toList());
        }
    }

    /** A move without content. */
    @Serdeable
    record Plain(String key) {
        BusinessKey businessKey() {
            return new BusinessKey(key);
        }
    }

    /** An invitation to the joint check. */
    @Serdeable
    record Invitation(String key, LocalDate checkOn) {
        BusinessKey businessKey() {
            return new BusinessKey(key);
        }
    }

    /** One result of the check. */
    @Serdeable
    record Result(
            int lineNo,
            ItemOutcome outcome,
            @Nullable String defect,
            @Nullable LocalDate defectDueOn) {

        CheckResult toCommand() {
            return new CheckResult(lineNo, outcome, defect == null ? "" : defect, Optional.ofNullable(defectDueOn));
        }
    }

    /** The operator's agreement. */
    @Serdeable
    record Agreed(String key, LocalDate titleOn, LocalDate riskOn, String signatory) {

        Agreement toCommand() {
            return new Agreement(titleOn, riskOn, signatory);
        }

        BusinessKey businessKey() {
            return new BusinessKey(key);
        }
    }

    /** The giver's signature, with the owners' certificate unless the draft named it. */
    @Serdeable
    record Signed(String key, String signatory, @Nullable String certificate) {
        BusinessKey businessKey() {
            return new BusinessKey(key);
        }
    }

    /** Why a batch is taken back. */
    @Serdeable
    record Withdrawal(String key, String reason) {
        BusinessKey businessKey() {
            return new BusinessKey(key);
        }
    }
}
