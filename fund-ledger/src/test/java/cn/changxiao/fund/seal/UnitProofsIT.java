package cn.changxiao.fund.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.key.SealSettings;
import cn.changxiao.fund.seal.offline.ConsistencyDocument;
import cn.changxiao.fund.seal.offline.ProvedLine;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.fund.seal.offline.UnitProof;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class UnitProofsIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PublishRoot publishRoot;

    @Inject
    SignedRoots roots;

    @Inject
    UnitProofs proofs;

    @Inject
    Anchors anchors;

    @Inject
    SealSettings settings;

    @Inject
    Sql sql;

    @Test
    void anOwnerProvesTheOwnLinesAndShowsNobodyElses() {
        FundStreet street = world.street(3);
        postJournalEntry.post(street.draft(
                "all",
                JournalKind.INITIAL_DEPOSIT,
                street.bank(Side.DEBIT, 601_007),
                street.income(0, 111_111),
                street.income(1, 222_222),
                street.income(2, 267_674)));
        postJournalEntry.post(street.repair("repair", 1, 2_200));
        publishRoot.publish();

        Viewer owner = world.ownerOf(street.unitIds().get(1));
        UnitProof proof = proofs.of(owner, street.unitIds().get(1));

        assertThat(proof.lines()).hasSize(2);
        assertThat(proof.verify(roots.keys()).faults()).isEmpty();
        assertThat(UnitProof.parse(proof.text())).isEqualTo(proof);
        assertThat(proof.text()).contains("2222.22", "2200.22").doesNotContain("1111.11", "2676.74", "6010.07");
        for (int other : List.of(0, 2)) {
            assertThat(proof.text()).doesNotContain(street.units().get(other).toString());
        }
        assertThat(proofs.provableUntil(owner, street.unitIds().get(1))).isEqualTo(2);
        assertThat(proofs.of(owner, street.unitIds().get(1), 2).lines())
                .extracting(ProvedLine::line)
                .containsExactly(proof.lines().get(1).line());
        assertThatThrownBy(() -> proofs.of(owner, street.unitIds().get(0))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasPostedAfterTheRootWaitsForTheNext() {
        FundStreet street = world.street(1);
        Viewer owner = world.ownerOf(street.unitIds().get(0));
        postJournalEntry.post(street.deposit("first", 0, 500));
        SignedRoot before = publishRoot.publish();
        postJournalEntry.post(street.deposit("second", 0, 300));

        assertThat(proofs.provableUntil(owner, street.unitIds().get(0))).isEqualTo(1);
        assertThatThrownBy(() -> proofs.of(owner, street.unitIds().get(0), 2))
                .isInstanceOf(NotYetProvable.class)
                .hasMessageContaining("第 2 笔");
        SignedRoot after = publishRoot.publish();
        assertThat(after.statement().number()).isEqualTo(before.statement().number() + 1);
        assertThat(proofs.of(owner, street.unitIds().get(0), 2)
                        .verify(roots.keys())
                        .holds())
                .isTrue();
        assertThat(publishRoot.publish()).isEqualTo(after);
        ConsistencyDocument consistency =
                roots.consistency(after.statement().number(), before.statement().number());
        assertThat(ConsistencyDocument.parse(consistency.text())).isEqualTo(consistency);
        assertThat(consistency.earlier()).isEqualTo(before);
    }

    @Test
    void rootsStandOutsideTheDatabaseAndTheKeyIsReadByItsOwnerOnly() throws IOException {
        FundStreet street = world.street(1);
        postJournalEntry.post(street.deposit("anchored", 0, 500));
        SignedRoot root = publishRoot.publish();

        assertThat(anchors.text(root.statement().number())).contains(root.text());
        assertThat(Files.getPosixFilePermissions(settings.keyFile()))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        assertThat(root.isSignedBy(roots.keys())).isTrue();
        assertThat(roots.latest()).contains(root);
        assertThat(roots.of(root.statement().number())).isEqualTo(root);
        assertThatThrownBy(() -> roots.of(9_999)).isInstanceOf(NotFound.class);
    }
}
