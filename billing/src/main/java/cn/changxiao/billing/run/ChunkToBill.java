package cn.changxiao.billing.run;

import cn.changxiao.billing.preview.ChunkPreview;
import cn.changxiao.billing.preview.Term;
import java.util.List;

/** One compound of a run with its prices and its preview. */
record ChunkToBill(List<Term> terms, ChunkPreview preview) {}
