package cn.changxiao.fund.seal;

import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.offline.SignedRoot;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily root: seals what waits, signs the root and anchors it outside the database. The anchor is written after the
 * commit; one that a crash has kept from being written is written by the next call.
 */
@Singleton
public class PublishRoot {

    private static final Logger LOG = LoggerFactory.getLogger(PublishRoot.class);

    private final SealJournals sealJournals;
    private final SignedRoots roots;
    private final SignRoot signRoot;
    private final Anchors anchors;

    PublishRoot(SealJournals sealJournals, SignedRoots roots, SignRoot signRoot, Anchors anchors) {
        this.sealJournals = sealJournals;
        this.roots = roots;
        this.signRoot = signRoot;
        this.anchors = anchors;
    }

    /**
     * The root that stands for today.
     *
     * @throws RootsDiverge if the log is no continuation of what was signed before
     */
    public SignedRoot publish() {
        sealJournals.seal();
        Optional<SignedRoot> unfinished = roots.latest();
        SignedRoot signed = signRoot.sign();
        unfinished.ifPresent(anchors::keep);
        anchors.keep(signed);
        if (unfinished.filter(root -> !isOfTheSameKey(root, signed)).isPresent()) {
            LOG.warn(
                    "roots are signed by a new key from now on: {}",
                    signed.statement().key());
        }
        LOG.info(
                "root {} over {} journals is signed and anchored",
                signed.statement().number(),
                signed.statement().size());
        return signed;
    }

    private static boolean isOfTheSameKey(SignedRoot one, SignedRoot other) {
        return one.statement().key().equals(other.statement().key());
    }
}
