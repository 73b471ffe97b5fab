package cn.changxiao.billing.message;

/** What a WeChat account must offer to be plugged in: a bean of this type, and the setting {@code wechat}. */
public interface WechatProvider {

    /** Whether somebody with the number follows the account. */
    boolean isFollowing(String phone);

    /** Sends a service notice to the follower; {@code request} is the same for every attempt at one message. */
    void notify(String request, String phone, String text);
}
