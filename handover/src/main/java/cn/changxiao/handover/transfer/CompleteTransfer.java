package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateMissing;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.SpendCertificate;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The giver signs too: title and risk of the accepted items pass on the agreed days, the rejected ones stay with the
 * owners and can go into a later batch, and the certificate of the hand-over is sealed. What belongs to the owners in
 * common passes by their decision only (解释 art. 7, Civil Code 278(1)⑨), whose certificate is spent here; what the
 * government or a former employer gives needs none.
 */
@Singleton
public class CompleteTransfer {

    private final Sql sql;
    private final Moves moves;
    private final Batches batches;
    private final SpendCertificate spendCertificate;

    CompleteTransfer(Sql sql, Moves moves, Batches batches, SpendCertificate spendCertificate) {
        this.sql = sql;
        this.moves = moves;
        this.batches = batches;
        this.spendCertificate = spendCertificate;
    }

    /**
     * Completes the batch.
     *
     * @param certificate the owners' decision; empty for the one that the draft named, or where none is needed
     * @throws CertificateMissing if the owners must decide and no certificate is there
     * @throws CertificateAlreadySpent and its like, if the certificate does not permit it
     */
    @Transactional
    public void complete(
            Viewer viewer, BusinessKey key, BatchId batch, String signatory, Optional<CertificateNumber> certificate) {
        if (signatory.isBlank()) {
            throw new InvalidValue("请填写移交方签字人。");
        }
        Optional<CertificateNumber> decision = certificate.or(() -> batches.certificate(batch));
        Optional<BatchHead> head = moves.make(viewer, move(key, batch, signatory, decision));
        if (head.isEmpty()) {
            return;
        }
        spend(viewer, head.get(), decision);
        Agreement agreement = head.get().agreement().orElseThrow();
        batches.passTitle(head.get(), agreement);
        sql.update(
                "UPDATE handover_batch SET giver_signatory = ?, certificate_hash = ? WHERE batch_id = ?",
                signatory,
                CertifiedItem.hash(head.get().number(), agreement, signatory, batches.items(batch)),
                batch.value());
    }

    private void spend(Viewer viewer, BatchHead head, Optional<CertificateNumber> decision) {
        if (decision.isEmpty() && batches.needsDecision(head.id())) {
            throw new CertificateMissing(CertificateSubject.HANDOVER);
        }
        decision.map(number -> spendCertificate.spend(viewer, number, Batches.use(head.id(), head.compound())))
                .ifPresent(spent -> batches.rest(head.id(), spent));
    }

    private static Move move(BusinessKey key, BatchId batch, String signatory, Optional<CertificateNumber> decision) {
        String basis = decision.map(number -> "依据共同决定凭证 %s，".formatted(number)).orElse("");
        return new Move(key, batch, Transition.TRANSFER, "%s移交方%s签署，办理移交。".formatted(basis, signatory));
    }
}
