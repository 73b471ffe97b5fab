/** The API about persons: masked search, and one in clear for a purpose. */
package cn.changxiao.app.api.people;
