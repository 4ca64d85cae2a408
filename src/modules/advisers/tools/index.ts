export { stories } from './cast.ts'
export { playConversations, type PlayedConversation } from './play.ts'
