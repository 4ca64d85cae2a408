export { stories } from './cast.ts'
export { playConversations, playTalk, type PlayedConversation, type Talk } from './play.ts'
