/** The paper of a completed hand-over and the check that a copy is genuine. It says what is; it changes no batch. */
package cn.changxiao.handover.certificate;
