package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A batch with how far it has come, for taking over a city's batches at once. The results are in the order of the
 * facilities; none before the check is concluded. What the owners decided before there were certificates is named as the
 * paper names it.
 */
public record LoadedBatch(NewBatch batch, OrganisationId giver, Progress progress, Optional<String> paperDecision) {

    private static final int LONGEST_PAPER = 100;

    public LoadedBatch {
        if (giver.equals(batch.operator())) {
            throw new InvalidValue("移交批次 %s 的移交方与接管方不得是同一单位。".formatted(batch.number()));
        }
        if (paperDecision.filter(paper -> paper.length() > LONGEST_PAPER).isPresent()) {
            throw new InvalidValue("移交批次 %s 的业主决定文号超过 %d 个字。".formatted(batch.number(), LONGEST_PAPER));
        }
        int results = progress.results().size();
        if (results != 0 && results != batch.facilities().size()) {
            throw new InvalidValue("移交批次 %s 的查验结果须逐项对应设施清单。".formatted(batch.number()));
        }
    }

    static LoadedBatch draft(NewBatch batch, OrganisationId giver) {
        return new LoadedBatch(
                batch,
                giver,
                new Progress(BatchState.DRAFT, Optional.empty(), List.of(), Optional.empty(), ""),
                Optional.empty());
    }

    /** The hash a certificate of this batch carries. */
    byte[] certificateHash() {
        List<CertifiedItem> items = progress.results().stream()
                .map(result -> new CertifiedItem(batch.facilities().get(result.lineNo() - 1), result))
                .toList();
        return CertifiedItem.hash(batch.number(), progress.agreement().orElseThrow(), progress.giverSignatory(), items);
    }

    /**
     * How far a batch has come: its state, the day of the check, the results, what was agreed, and who signed for the
     * giver (empty before the transfer).
     */
    public record Progress(
            BatchState state,
            Optional<LocalDate> checkOn,
            List<CheckResult> results,
            Optional<Agreement> agreement,
            String giverSignatory) {

        public Progress {
            results = List.copyOf(results);
            boolean isAgreed = state == BatchState.AGREED || state == BatchState.TRANSFERRED;
            if (isAgreed != agreement.isPresent() || (state == BatchState.TRANSFERRED) == giverSignatory.isBlank()) {
                throw new InvalidValue("批次状态“%s”与协议、签字不一致。".formatted(state.label()));
            }
            boolean isChecked = isAgreed || state == BatchState.INSPECTED;
            if (isChecked == results.isEmpty()) {
                throw new InvalidValue("批次状态“%s”与查验结果不一致。".formatted(state.label()));
            }
        }
    }
}
